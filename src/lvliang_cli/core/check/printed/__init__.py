"""What is printed, as sets of true numbers, and the exact arithmetic of such sets."""
