"""The mini-program seam and its adapters: who stands behind a WeChat login code."""
