"""Real faults: a process killed, a disk full, a folder that may not be read. Each test says what holds after it."""

import pytest

pytest.register_assert_rewrite("tests.faults.promise")
