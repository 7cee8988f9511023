"""The bodies of the commands: plain values in, one core call, a document out.

They import no Typer, so each can be called without the command line. They are thin on
purpose: what a command answers is made in `lvliang_cli.core.view`.
"""
