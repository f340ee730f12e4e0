"""Statutory notices (告知书): numbered, sealed, read by whom they are about, checked by anybody."""
