package jp.ward.guard.platform;

/** Why keys and database do not belong together, with the remedy. */
enum BindingCause {
  OTHER_REGISTER(
      "鍵のフォルダとデータベースの台帳番号が違います。GUARD_KEYS_DIR と QUARKUS_DATASOURCE_JDBC_URL の組を確かめてください。",
      "the key folder and the database belong to different registers. Check that GUARD_KEYS_DIR and"
          + " QUARKUS_DATASOURCE_JDBC_URL belong together."),
  UNBOUND_KEYS(
      "データベースには台帳がありますが、この鍵のフォルダはどの台帳とも結び付いていません。" + "この台帳の鍵のフォルダ(register-id を含む)を控えから戻してください。",
      "the database holds a register, but this key folder belongs to none. Restore the register's"
          + " own key folder (with its register-id) from its backup."),
  OTHER_KEY(
      "この台帳の鍵ではありません。元の鍵を控えから戻してください。",
      "is not the key of this register. Restore the original key from its backup."),
  KEY_MISSING(
      "この台帳で使ってきた鍵がありません。控えから戻してください。",
      "is a key of this register and is missing. Restore it from its backup."),
  KEY_NOT_EXPECTED(
      "この台帳の知らない鍵です。元の鍵のフォルダに戻してください。",
      "is unknown to this register. Go back to the original key folder."),
  EMPTY_DATABASE(
      "鍵は使用済みですが、データベースが空です(別の作業フォルダ、別の接続先、または消失)。"
          + "QUARKUS_DATASOURCE_JDBC_URL と起動した作業フォルダを確かめるか、控えから戻してください。"
          + "この台帳を捨てて新しい台帳を始めるつもりなら、この1回だけ GUARD_NEW_REGISTER に"
          + "鍵のフォルダの register-id にある番号(reg_…)を指定して起動してください。",
      "the keys have been used, but the database is empty (another working folder, another address,"
          + " or a loss). Check QUARKUS_DATASOURCE_JDBC_URL and the working folder, or restore the"
          + " database. If this register is given up for a new one, start once with"
          + " GUARD_NEW_REGISTER=<the reg_... in register-id of the key folder>."),
  OTHER_NUMBERING(
      "この自治体の番号の付け方(municipalities.csv の numberedBy)または識別子の読み方が、登録済みの措置を鍵付きにしたときと"
          + "違います。このまま始めると、登録済みの人が見つかりません。元に戻してください。",
      "is numbered (numberedBy in municipalities.csv), or identifiers are read, otherwise than when"
          + " the measures that are stored were keyed: they would match nobody. Put it back."),
  NUMBERING_LOST(
      "措置または申告が登録されていますが、番号の付け方を記した台帳の記録がありません。データベースを控えから戻してください。",
      "the database holds measures or ties, but the ledger does not say how their numbers were"
          + " keyed. Restore the database from its backup."),
  BINDING_LOST(
      "データベースに記録はありますが、台帳番号か鍵の確認値がありません。控えから戻してください。",
      "the database holds records, but no register id or no check values. Restore it from its"
          + " backup.");

  private final String japanese;
  private final String english;

  BindingCause(String japanese, String english) {
    this.japanese = japanese;
    this.english = english;
  }

  /** Names the key it is about; empty where it is about keys and database as a whole. */
  Named named(String key) {
    return new Named(this, key);
  }

  /** A cause and the key that it is about. */
  record Named(BindingCause cause, String key) {

    Problem problem() {
      String subject = key.isEmpty() ? "GUARD_KEYS_DIR / database" : "GUARD_KEYS_DIR: " + key;
      return new Problem(subject, cause.japanese, cause.english);
    }
  }
}
