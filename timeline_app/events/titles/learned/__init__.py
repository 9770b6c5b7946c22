"""What titles that people wrote and judged have taught: which words one keeps, how good one is (packaging/titles)."""
