package jp.ward.guard.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of this guard as the offices know it.
 *
 * @param base without a slash at its end
 */
record Link(String base) {

  static Link at(String base) {
    return new Link(base.replaceAll("/+$", ""));
  }

  String to(Notice notice) {
    return base + notice.kind().path(URLEncoder.encode(notice.reference(), StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Link[]";
  }
}
