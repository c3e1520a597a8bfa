import os

from flask import Flask, request

from elevenlabs_agents import webhooks

app = Flask(__name__)


@app.post("/events")
def events() -> tuple[str, int]:
    try:
        event = webhooks.unwrap(request.get_data(), request.headers, os.environ["WEBHOOK_SECRET"])
    except webhooks.WebhookSignatureError as error:
        return str(error), 401
    if isinstance(event, webhooks.PostCallTranscriptionEvent):
        print(event.data)
    return "", 204
