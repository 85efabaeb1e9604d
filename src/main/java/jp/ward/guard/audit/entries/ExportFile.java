package jp.ward.guard.audit.entries;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A CSV file in memory, as Excel opens it with its Japanese intact: UTF-8 with byte order mark,
 * CRLF, every cell quoted (RFC 4180). In memory, because who asked what must not lie on a disk in
 * the clear.
 */
public final class ExportFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
  private final CSVWriter lines =
      new CSVWriter(
          text,
          ICSVWriter.DEFAULT_SEPARATOR,
          ICSVWriter.DEFAULT_QUOTE_CHARACTER,
          ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
          ICSVWriter.RFC4180_LINE_END);

  public ExportFile(String[] headings) {
    try {
      text.write(BYTE_ORDER_MARK);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes what is written", impossible);
    }
    lines.writeNext(headings);
  }

  public void add(String[] cells) {
    lines.writeNext(cells);
  }

  /** The whole file. */
  public byte[] bytes() {
    lines.flushQuietly();
    return bytes.toByteArray();
  }

  /** As {@code sha256sum} prints it: 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
