package jp.ward.guard.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 ({@code jdbc:h2:lossy:/path}) that keeps in memory what was written, as an
 * operating system does, and remembers apart from it what was forced: only that outlives a power
 * cut.
 */
public final class LossyDisk extends FilePathWrapper {

  /** Looks at a file before each step of it; the file stands still meanwhile. */
  public interface Watcher extends Consumer<Left> {}

  /** What a power cut at this moment would leave of a file. */
  public interface Left {
    /** Without what was not forced, or with any part of it: a disk writes as it likes. */
    byte[] afterACut(Random random);
  }

  private static final Map<String, LossyFile> FILES = new ConcurrentHashMap<>();
  private static volatile Watcher watcher = file -> {};
  private static volatile boolean broken;

  /** Makes the scheme known to the H2 of this JVM; its files are forgotten by {@link #remove}. */
  public static void install() {
    broken = false;
    FilePath.register(new LossyDisk());
  }

  public static void remove() {
    watcher = file -> {};
    FILES.clear();
    FilePath.unregister(new LossyDisk());
  }

  public static void watch(Watcher another) {
    watcher = another;
  }

  /** From now on nothing is written or forced. */
  public static void breakDown() {
    broken = true;
  }

  static void step(LossyFile file, boolean writes) throws IOException {
    watcher.accept(file);
    if (broken && writes) {
      throw new IOException("the disk is broken");
    }
  }

  @Override
  public String getScheme() {
    return "lossy";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel base = super.open(mode); // makes the name, and takes the locks
    if (!name.endsWith(".mv.db")) {
      return base;
    }
    return new LossyChannel(FILES.computeIfAbsent(name, any -> new LossyFile()), base);
  }

  @Override
  public long size() {
    LossyFile file = FILES.get(name);
    return file == null ? super.size() : file.size();
  }

  /** A new name is on disk at once, what the file holds is not. */
  @Override
  public void moveTo(FilePath target, boolean atomicReplace) {
    super.moveTo(target, atomicReplace);
    LossyFile moved = FILES.remove(name);
    if (moved != null) {
      FILES.put(target.toString(), moved);
    }
  }

  @Override
  public void delete() {
    super.delete();
    FILES.remove(name);
  }
}
