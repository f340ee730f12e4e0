"""Whoever looks for harmful files: the seam, our sandbox, ClamAV."""
