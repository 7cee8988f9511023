"""Questions about datasets: names, filters, search, comparison, trend, summary."""
