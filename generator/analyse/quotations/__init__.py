"""What stands between quotation marks, or after a dash: where it begins and ends, and whether it is speech."""
