package jp.ward.guard.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** Leads H2 to a {@link LossyFile}; the file below it has the name and the locks. */
final class LossyChannel extends FileBaseDefault {

  private final LossyFile file;
  private final FileChannel base;

  LossyChannel(LossyFile file, FileChannel base) {
    this.file = file;
    this.base = base;
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    return file.read(to, position);
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    return file.write(from, position);
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return base.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    base.close();
  }
}
