"""What the darkroom and its parent agree on."""

import struct

FRAME = struct.Struct(">II")  # two lengths stand before every message
ACROSS = "\f"  # a mark that begins so is printed all over, not at the foot
SMALL = "\v"  # the same, on a picture for a list: a square of SMALL_SIDE pixels
SMALL_SIDE = 200
WALL_SECONDS = 10  # a file that takes longer is given up
