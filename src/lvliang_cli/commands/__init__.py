"""The bodies of the commands: plain values in, one core call, a document out.

They import no Typer, so each can be called without the command line.
"""
