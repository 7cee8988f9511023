"""What several views share: columns, cautions, bars, the source line."""
