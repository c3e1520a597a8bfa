"""The client and Prism, both held to spec/openapi.yaml by somebody else's reading of it: `make contract`.

Prism (https://github.com/stoplightio/prism) knows the document and nothing of our generator. As a mock it checks what
the client sends and makes up what it reads; as a proxy it also checks what our own tests let a server answer.

What it cannot check: extensions (`x-...`), which it does not read; how streams are framed (see `adapted`); bytes that
are no text, such as audio; `discriminator`, which its validator takes for a comment: a value whose optional tag is left
out is of every variant that its properties fit.
"""
