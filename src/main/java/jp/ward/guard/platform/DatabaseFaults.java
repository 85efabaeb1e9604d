package jp.ward.guard.platform;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Says what a database's refusal means and what to do; never in the words of the database. Held by
 * DatabaseProbeTest.
 */
final class DatabaseFaults {

  private static final int H2_OPEN_ELSEWHERE = 90_020;
  private static final int H2_ANOTHER_FORMAT = 90_048;
  private static final int H2_DAMAGED = 90_030;
  private static final int H2_UNREADABLE = 90_028;
  private static final int H2_UNREADABLE_FILE = 90_031;
  private static final int H2_NO_SERVER = 90_067;
  private static final int H2_ADDRESS = 90_046;

  private DatabaseFaults() {}

  /** Empty for a fault that is unknown here. */
  static Optional<Problem> problem(SQLException refused, String url) {
    return Optional.ofNullable(
        url.startsWith("jdbc:h2:")
            ? ofH2(refused.getErrorCode())
            : ofPostgres(String.valueOf(refused.getSQLState())));
  }

  private static Problem ofH2(int code) {
    return switch (code) {
      case H2_OPEN_ELSEWHERE ->
          wrong(
              "データベースのファイルを別の処理が使っています。動いている開示ガードなどを止めてから起動してください。",
              "another process holds the database's file. Stop it (a running guard, a database"
                  + " tool), then start.");
      case 28_000 -> login();
      case H2_ANOTHER_FORMAT ->
          wrong(
              "データベースのファイルが別の版の形式です。書き込んだ版の開示ガードで起動するか、控えから戻してください。",
              "the database's file has the format of another version. Start the version of the"
                  + " guard that wrote it, or restore a copy.");
      case H2_DAMAGED ->
          wrong(
              "データベースのファイルが壊れています。消さずに別の場所へ移し、控えから戻してください。",
              "the database's file is damaged. Keep it elsewhere, and restore a copy.");
      case H2_UNREADABLE, H2_UNREADABLE_FILE ->
          wrong(
              "データベースのファイルを読めません。場所と権限、ディスクを確かめてください。",
              "the database's file cannot be read. Check where it is, who may read it, and the"
                  + " disk.");
      case H2_NO_SERVER -> unreachable();
      case H2_ADDRESS ->
          wrong(
              "データベースのアドレスとして読めません。書き方を確かめてください。",
              "is not an address of a database. Check how it is written.");
      default -> null;
    };
  }

  private static Problem ofPostgres(String state) {
    return switch (state) {
      case "28P01", "28000" -> login();
      case "3D000" ->
          wrong(
              "その名前のデータベースがありません。作成するか、名前を直してください。",
              "there is no database of that name. Make it, or correct the name.");
      case "57P03" ->
          wrong(
              "データベースサーバーが起動中又は停止中です。起動し終えてから起動してください。",
              "the database server is starting or stopping. Wait until it runs, then start.");
      case "53300" ->
          wrong(
              "データベースサーバーの接続数が上限です。接続を減らすか、上限を上げてください。",
              "the database server takes no more connections. End some, or raise its limit.");
      default -> state.startsWith("08") ? unreachable() : null;
    };
  }

  private static Problem login() {
    return new Problem(
        Settings.USERNAME.variable() + ", " + Settings.PASSWORD.variable(),
        "データベースが利用者名又はパスワードを認めません。両方を確かめてください。",
        "the database does not accept the user or the password. Check both.");
  }

  private static Problem unreachable() {
    return wrong(
        "データベースサーバーに接続できません。動いているか、アドレスと経路を確かめてください。",
        "the database server cannot be reached. Check that it runs, the address and the network.");
  }

  static Problem wrong(String japanese, String english) {
    return new Problem(Settings.JDBC_URL.variable(), japanese, english);
  }
}
