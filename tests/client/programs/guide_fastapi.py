from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException

from elevenlabs_agents import AsyncElevenLabs, StatusError, models

client = AsyncElevenLabs()


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
    async with client:
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/answer")
async def answer() -> models.GetConversationResponseModel:
    try:
        return await client.conversational_ai.conversations.get(conversation_id="conversation_id")
    except StatusError as error:
        raise HTTPException(502, error.message) from None
