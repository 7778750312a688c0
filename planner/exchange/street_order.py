"""What the reader of street maps is asked for, in front of the extract: latitude and longitude in degrees, metres."""

import struct

ORDER = struct.Struct("<ddd")
