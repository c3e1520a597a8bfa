import os

from fastapi import FastAPI, HTTPException, Request

from elevenlabs_agents import webhooks

app = FastAPI()


@app.post("/events", status_code=204)
async def events(request: Request) -> None:
    try:
        event = webhooks.unwrap(await request.body(), request.headers, os.environ["WEBHOOK_SECRET"])
    except webhooks.WebhookSignatureError as error:
        raise HTTPException(401, str(error)) from None
    if isinstance(event, webhooks.PostCallTranscriptionEvent):
        print(event.data)
