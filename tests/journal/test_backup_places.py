from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from journal_app.errors import BackupPlaceInside
from journal_app.journal.backup_places import (
    device_of,
    disks_under,
    lies_inside,
    require_outside,
    same_disk,
    synced_folder,
)

MOUNTS = (
    "27 1 253:0 / / rw,relatime shared:1 - ext4 /dev/sda2 rw",
    "30 27 253:1 / /srv rw,relatime shared:2 - btrfs /dev/mapper/srv rw",
    "31 30 0:21 / /srv/lu/nas rw - cifs //nas/private rw",
    r"32 27 8:17 / /media/my\040stick rw,nosuid shared:3 master:1 - vfat /dev/sdb1 rw",
    "33 27 8:33 / /mnt rw - ext4 /dev/sdc1 rw",
    "34 33 8:49 / /mnt rw - ext4 /dev/sdd1 rw",
    "35 27 0:22 / /run rw - tmpfs tmpfs rw",
)


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\lu\OneDrive\Backups"), "OneDrive"),
        (PureWindowsPath(r"C:\lu\OneDrive - Contoso\Backups"), "OneDrive"),
        (PureWindowsPath(r"C:\lu\iCloudDrive\x"), "iCloud"),
        (PureWindowsPath(r"G:\My Drive\x"), "Google Drive"),
        (PureWindowsPath(r"P:\x"), None),
        (PurePosixPath("/srv/lu/Dropbox (Personal)/x"), "Dropbox"),
        (PurePosixPath("/srv/lu/Library/CloudStorage/OneDrive-Personal"), "OneDrive"),
        (PurePosixPath("/srv/lu/Library/CloudStorage/GoogleDrive-lu@x.org/x"), "Google Drive"),
        (PurePosixPath("/srv/lu/Library/Mobile Documents/com~apple~CloudDocs/x"), "iCloud"),
        (PurePosixPath("/srv/lu/nextcloud/x"), "Nextcloud"),
        (PurePosixPath("/srv/lu/Sync/x"), "Syncthing"),
        (PurePosixPath("/srv/lu/pCloudDrive/x"), "pCloud"),
        (PurePosixPath("/srv/lu/MEGA/x"), "MEGA"),
        (PurePosixPath("/srv/lu/a box/sync/mega"), None),
        (PurePosixPath("/srv/lu/Documents/not a dropbox"), None),
    ],
)
def test_a_synced_folder_is_known_by_its_name(path, service) -> None:
    assert synced_folder(path) == service


@pytest.mark.parametrize(
    ("path", "device"),
    [
        ("/etc", "/dev/sda2"),
        ("/srv/lu/backups", "/dev/mapper/srv"),
        ("/srvwork", "/dev/sda2"),
        ("/media/my stick/backups", "/dev/sdb1"),
        ("/mnt/x", "/dev/sdd1"),
        ("/run/x", None),
    ],
)
def test_the_device_of_a_path_is_that_of_the_innermost_mount(path, device) -> None:
    assert device_of(MOUNTS, PurePosixPath(path)) == device


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """The system's drawing of two disks: three partitions, one of them encrypted, one joined."""
    for disk, partition in (("sda", "sda1"), ("sda", "sda2"), ("sdb", "sdb1")):
        folder = tmp_path / disk / partition
        folder.mkdir(parents=True)
        (folder / "partition").write_text("1\n")
        (tmp_path / disk / "slaves").mkdir(exist_ok=True)
    for volume, below in (("dm-0", ["sda/sda2"]), ("md0", ["dm-0", "sdb/sdb1"])):
        slaves = tmp_path / volume / "slaves"
        slaves.mkdir(parents=True)
        for each in below:
            (slaves / Path(each).name).symlink_to(tmp_path / each)
    (tmp_path / "8:1").symlink_to(tmp_path / "sda" / "sda1")
    return tmp_path


@pytest.mark.parametrize(
    ("device", "disks"),
    [
        ("8:1", {"sda"}),
        ("sda", {"sda"}),
        ("dm-0", {"sda"}),
        ("md0", {"sda", "sdb"}),
        ("9:9", {"9:9"}),
    ],
)
def test_a_device_belongs_to_whole_disks(blocks: Path, device: str, disks: set[str]) -> None:
    assert disks_under(blocks / device) == disks


def test_a_folder_beside_the_vault_is_on_its_disk(tmp_path: Path) -> None:
    assert same_disk(tmp_path / "Journal.vault", tmp_path / "not there yet" / "backups")


def test_what_lies_on_no_disk_is_told_apart_from_what_does(tmp_path: Path) -> None:
    of_the_kernel = Path("/proc/self")

    assert same_disk(of_the_kernel, of_the_kernel)
    assert not same_disk(tmp_path, of_the_kernel)


def test_a_place_inside_the_vault_is_known_however_it_is_written(tmp_path: Path) -> None:
    vault = tmp_path / "Journal.vault"
    (vault / "copies").mkdir(parents=True)
    (tmp_path / "elsewhere").symlink_to(vault / "copies")
    (tmp_path / "round").symlink_to(tmp_path / "round")

    assert lies_inside(vault, vault)
    assert lies_inside(tmp_path / "x" / ".." / "Journal.vault" / "copies" / "new", vault)
    assert lies_inside(tmp_path / "elsewhere", vault)
    assert not lies_inside(tmp_path / "Journal.vault backups", vault)
    assert not lies_inside(tmp_path, vault)
    assert not lies_inside(tmp_path / "round", vault)


def test_a_place_in_the_vault_is_refused(tmp_path: Path) -> None:
    require_outside(tmp_path / "Backups", tmp_path / "Journal.vault")
    with pytest.raises(BackupPlaceInside):
        require_outside(tmp_path / "Journal.vault" / "Backups", tmp_path / "Journal.vault")
