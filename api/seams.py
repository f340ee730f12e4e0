"""Who may stand behind each seam: the values a setting of that name takes."""

import types
from collections.abc import Mapping

SEAMS: Mapping[str, tuple[str, ...]] = types.MappingProxyType(
    {
        "sms": ("sandbox", "aliyun"),
        "push": ("sandbox", "jiguang"),
        "realname": ("sandbox",),
        "payment": ("sandbox", "fiscal"),
        "courier": ("sandbox", "ems"),
        "miniprogram": ("sandbox", "weixin", "none"),
        "storage": ("folder", "s3"),
        "scanner": ("sandbox", "clamd"),
        "keys": ("file", "pkcs11"),
        "suite": ("aes", "sm4"),
        "seal": ("sandbox", "file", "pkcs11"),
    }
)
