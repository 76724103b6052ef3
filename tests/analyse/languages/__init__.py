"""What is found in each language beside English."""
