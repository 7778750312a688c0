"""The version of Handbill; a package's metadata take a window's tenth to read."""

VERSION = "0.1.0"
