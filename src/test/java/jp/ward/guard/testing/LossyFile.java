package jp.ward.guard.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One file of a {@link LossyDisk}: what its readers see, and what was forced. */
final class LossyFile implements LossyDisk.Left {

  private static final int SECTOR = 512;

  private static final class Image {
    private byte[] bytes = new byte[0];
    private int length;

    void apply(Change change) {
      if (change.bytes() == null) {
        length = Math.min(length, change.at());
        return;
      }
      int end = change.at() + change.bytes().length;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, end * 2);
      }
      if (change.at() > length) {
        Arrays.fill(bytes, length, change.at(), (byte) 0);
      }
      System.arraycopy(change.bytes(), 0, bytes, change.at(), change.bytes().length);
      length = Math.max(length, end);
    }

    Image copy() {
      Image copy = new Image();
      copy.bytes = Arrays.copyOf(bytes, length);
      copy.length = length;
      return copy;
    }
  }

  /** Bytes written at a place, or without bytes the file cut off there. */
  private record Change(int at, byte[] bytes) {

    /** As much of it as got onto the disk, in whole sectors. */
    Change torn(Random random) {
      return bytes == null
          ? this
          : new Change(
              at,
              Arrays.copyOf(
                  bytes,
                  Math.min(bytes.length, SECTOR * random.nextInt(bytes.length / SECTOR + 1))));
    }
  }

  private final Image seen = new Image();
  private final Image forced = new Image();
  private final List<Change> unforced = new ArrayList<>();

  synchronized long size() {
    return seen.length;
  }

  synchronized int read(ByteBuffer to, long from) throws IOException {
    int length = Math.min(to.remaining(), seen.length - (int) from);
    if (length <= 0) {
      return to.hasRemaining() ? -1 : 0;
    }
    to.put(seen.bytes, (int) from, length);
    return length;
  }

  synchronized int write(ByteBuffer from, long to) throws IOException {
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    change(new Change(Math.toIntExact(to), bytes));
    return bytes.length;
  }

  synchronized void truncate(long size) throws IOException {
    if (size < seen.length) {
      change(new Change((int) size, null));
    }
  }

  private void change(Change change) throws IOException {
    LossyDisk.step(this, true);
    seen.apply(change);
    unforced.add(change);
  }

  synchronized void force() throws IOException {
    LossyDisk.step(this, true);
    unforced.forEach(forced::apply);
    unforced.clear();
    LossyDisk.step(this, false);
  }

  @Override
  public synchronized byte[] afterACut(Random random) {
    Image left = forced.copy();
    switch (random.nextInt(4)) {
      case 0 -> { // any of it, in the order of the disk's liking, some of it in part
        for (Change change : unforced) {
          if (random.nextBoolean()) {
            left.apply(random.nextInt(4) == 0 ? change.torn(random) : change);
          }
        }
      }
      case 1 -> unforced.stream().limit(random.nextInt(unforced.size() + 1)).forEach(left::apply);
      default -> {} // nothing of it
    }
    return Arrays.copyOf(left.bytes, left.length);
  }
}
