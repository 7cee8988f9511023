"""What ``lvliang extract`` answers: what was read, the drafts made of it, the page."""
