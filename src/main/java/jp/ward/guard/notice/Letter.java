package jp.ward.guard.notice;

/**
 * What a mail says: that something waits, its id and a link. The same words for every kind, so that
 * whoever reads over a shoulder or in a mailbox learns nothing about anybody.
 *
 * @param reference the id of what waits
 */
record Letter(String reference, String url) {

  static final String SUBJECT = "【開示ガード】確認をお待ちしているものがあります";

  private static final String TEXT =
      """
      開示ガードに、確認をお待ちしているものがあります。

      番号: {reference}
      {url}

      内容はこのメールには書かれていません。開示ガードにサインインして確かめてください。
      このメールは自動で送られています。返信はできません。
      """;

  String text() {
    return TEXT.replace("{reference}", reference).replace("{url}", url);
  }

  @Override
  public String toString() {
    return "Letter[" + reference + "]";
  }
}
