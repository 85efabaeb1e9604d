package jp.ward.guard.notice;

/**
 * The address of this guard as the offices know it.
 *
 * @param base without a slash at its end
 */
record NoticeLink(String base) {

  static NoticeLink at(String base) {
    return new NoticeLink(base.replaceAll("/+$", ""));
  }

  /** Where whoever signs in finds what waits for him, and nothing that does not. */
  String inbox() {
    return base + "/desk/";
  }

  @Override
  public String toString() {
    return "Link[]";
  }
}
