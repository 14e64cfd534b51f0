"""macOS: the screen is locked, the computer goes to sleep, another person takes a turn.

Written from the documentation of the frameworks, and not run on macOS yet.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import c_bool, c_char_p, c_void_p

from journal_app.ui.locking.sources import LockSource

LOCKED = "com.apple.screenIsLocked"
SLEEPS = "NSWorkspaceWillSleepNotification"
RESIGNED = "NSWorkspaceSessionDidResignActiveNotification"

_OBJC = "/usr/lib/libobjc.A.dylib"
_APPKIT = "/System/Library/Frameworks/AppKit.framework/AppKit"
_CLASS, _METHOD = b"AshoreLockObserver", b"noticed:"
_TAKES_ONE_OBJECT = b"v@:@"  # returns nothing; self, selector, notification
_Noticed = ctypes.CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)


def wants_lock(notification: str) -> bool:
    """Tell whether a notification means that nobody sits here any longer."""
    return notification in (LOCKED, SLEEPS, RESIGNED)


class MacSession(LockSource):
    """Wants the journal locked with the screen, before sleep, and when another person logs in."""

    def __init__(self) -> None:
        super().__init__()
        # The system calls it for as long as the program runs, so it must not be let go.
        self._noticed = _Noticed(lambda _object, _selector, _note: self.lock_wanted.emit())

    def listen(self) -> None:
        """Ask both centres of notifications."""
        if sys.platform == "darwin":
            _observe(self._noticed)


class _Runtime:
    """The few calls into Objective-C that are needed."""

    def __init__(self) -> None:
        ctypes.CDLL(_APPKIT)
        self._library = ctypes.CDLL(_OBJC)
        for name in ("objc_getClass", "sel_registerName"):
            call = self._library[name]
            call.restype, call.argtypes = c_void_p, [c_char_p]

    def class_named(self, name: bytes) -> int:
        return int(self._library.objc_getClass(name))

    def selector(self, name: bytes) -> int:
        return int(self._library.sel_registerName(name))

    def send(self, target: int, selector: bytes, *given: int | bytes | None) -> int:
        """Send a message whose arguments are pointers, and return the pointer it answers."""
        kinds = [c_char_p if isinstance(each, bytes) else c_void_p for each in given]
        call = ctypes.CFUNCTYPE(c_void_p, c_void_p, c_void_p, *kinds)
        answer = call(("objc_msgSend", self._library))(target, self.selector(selector), *given)
        return int(answer or 0)

    def text(self, words: str) -> int:
        return self.send(self.class_named(b"NSString"), b"stringWithUTF8String:", words.encode())

    def observer(self, noticed: Callable[[int, int, int], None]) -> int:
        """Return a new object that calls `noticed` for the selector `_METHOD`."""
        library = self._library
        library.objc_allocateClassPair.restype = c_void_p
        library.objc_allocateClassPair.argtypes = [c_void_p, c_char_p, ctypes.c_size_t]
        library.class_addMethod.restype = c_bool
        library.class_addMethod.argtypes = [c_void_p, c_void_p, _Noticed, c_char_p]
        library.objc_registerClassPair.argtypes = [c_void_p]
        made = library.objc_allocateClassPair(self.class_named(b"NSObject"), _CLASS, 0)
        library.class_addMethod(made, self.selector(_METHOD), noticed, _TAKES_ONE_OBJECT)
        library.objc_registerClassPair(made)
        return self.send(self.send(made, b"alloc"), b"init")


def _observe(noticed: Callable[[int, int, int], None]) -> None:
    runtime = _Runtime()
    observer, method = runtime.observer(noticed), runtime.selector(_METHOD)
    shared = runtime.send(runtime.class_named(b"NSWorkspace"), b"sharedWorkspace")
    workspace = runtime.send(shared, b"notificationCenter")
    distributed = runtime.send(
        runtime.class_named(b"NSDistributedNotificationCenter"), b"defaultCenter"
    )
    for centre, name in ((distributed, LOCKED), (workspace, SLEEPS), (workspace, RESIGNED)):
        add = b"addObserver:selector:name:object:"
        runtime.send(centre, add, observer, method, runtime.text(name), None)
