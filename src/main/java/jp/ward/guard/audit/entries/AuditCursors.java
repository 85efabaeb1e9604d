package jp.ward.guard.audit.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.access.Caller;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.web.Refusal;

/**
 * Where the next page begins: an entry's number under a mark of the reader and their filter, so
 * that it can't be guessed, passed on or used with other words. Entries are only ever added at the
 * other end, so it stays good. Held by AuditStoryTest.
 */
@ApplicationScoped
public class AuditCursors {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");

  private final Keys keys;

  AuditCursors(Keys keys) {
    this.keys = keys;
  }

  /** Entries before this one come next. */
  public String after(long entry, Caller reader, Frame filter) {
    return entry + "." + mark(entry, reader, filter);
  }

  /** The entry before which the page begins; every entry is before the highest number. */
  public long read(String cursor, Caller reader, Frame filter) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    Matcher form = FORM.matcher(cursor);
    if (form.matches()) {
      long entry = Long.parseLong(form.group(1));
      if (mark(entry, reader, filter).equals(form.group(2))) {
        return entry;
      }
    }
    throw Refusal.invalid(
        "cursor",
        "give the next of your own page before, unchanged, with the same filter"
            + " 前ページのnextを同じ条件で送ってください。");
  }

  private String mark(long entry, Caller reader, Frame filter) {
    return keys.bindingMac(
        new Frame("audit/cursor/v2")
            .number(entry)
            .fields(reader.person().foldedIds())
            .frame(filter));
  }
}
