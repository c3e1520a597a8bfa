"""A web service: models as answers of FastAPI, errors of the API as its own, one client for all requests."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

from elevenlabs_agents import AsyncElevenLabs, NotFoundError, RateLimitError
from elevenlabs_agents.models import ConversationSimulationSpecification, GetConversationResponseModel
from fastapi import Body, FastAPI, HTTPException


def service(client: AsyncElevenLabs) -> FastAPI:
    """The service, which closes *client* when it ends."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        async with client:
            yield

    app = FastAPI(lifespan=lifespan)

    async def shown(call: str) -> GetConversationResponseModel:
        try:
            return await client.conversational_ai.conversations.get(call)
        except NotFoundError as error:
            raise HTTPException(404, error.message) from None
        except RateLimitError as error:
            raise HTTPException(503, "later", {"Retry-After": error.headers.get("retry-after", "1")}) from None

    async def checked(simulation: Annotated[ConversationSimulationSpecification, Body()]) -> dict[str, str]:
        return {"first": str(simulation.simulated_user_config.first_message or "")}

    app.get("/calls/{call}")(shown)
    app.post("/checks")(checked)
    return app
