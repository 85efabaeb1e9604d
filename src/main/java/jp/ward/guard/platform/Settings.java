package jp.ward.guard.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ward.guard.kernel.Bounds;

/**
 * Every setting of the production profile, and their values: those of the start itself, and those
 * that the rooms declare. Held to src/docs/settings.md by SettingsTest.
 */
final class Settings {

  static final Setting PUBLIC_KEY =
      Setting.mandatory(
          "mp.jwt.verify.publickey.location",
          "認証基盤の公開鍵(PEM ファイル)または JWKS のアドレス",
          "the sign-in server's public key: a PEM file or a JWKS address");
  static final Setting ISSUER =
      Setting.mandatory(
          "mp.jwt.verify.issuer",
          "トークンの発行者",
          "the issuer of the tokens (`iss`); their `aud` must hold `disclosure-guard`");
  static final Setting KEYS_DIR =
      Setting.mandatory(
          "guard.keys.dir",
          "鍵のフォルダ",
          "the key folder made by `init-keys`; writable at the first start");
  static final Setting JDBC_URL =
      Setting.of(
          "quarkus.datasource.jdbc.url",
          "jdbc:h2:file:./data/guard;WRITE_DELAY=0",
          Bounds.ANY,
          "データベース",
          "the database; a PostgreSQL build needs `jdbc:postgresql://…`");
  static final Setting USERNAME =
      Setting.of(
          "quarkus.datasource.username", "guard", Bounds.ANY, "データベースの利用者名", "the database's user");
  static final Setting PASSWORD =
      Setting.optional(
          "quarkus.datasource.password",
          "なし / none",
          Bounds.ANY,
          "データベースのパスワード",
          "the database's password");
  static final Setting PORT =
      Setting.of("quarkus.http.port", "8080", Bounds.PORT, "待ち受けるポート", "the port");
  static final Setting MANAGEMENT_PORT =
      Setting.of(
          "quarkus.management.port",
          "9000",
          Bounds.PORT,
          "監視(`/q/health` の詳細と `/q/metrics`)のポート",
          "the port for operations: details of `/q/health`, and `/q/metrics`");
  static final Setting MANAGEMENT_HOST =
      Setting.of(
          "quarkus.management.host",
          "127.0.0.1",
          Bounds.ANY,
          "監視のポートを開くアドレス",
          "the address on which the port for operations is opened");
  static final Setting POLICIES_DIR =
      Setting.optional(
          "guard.policies.dir",
          "同梱のもの / those in the jar",
          Bounds.ANY,
          "方針フォルダ",
          "the policy folder, a copy of `policies`");
  static final Setting STATE_DIR =
      Setting.optional(
          "guard.state.dir",
          "データの隣 / beside the data",
          Bounds.ANY,
          "台帳の最新番号の控え",
          "the note of the highest ledger entry: `./data/guard.state`");
  static final Setting ZONE =
      Setting.of(
          "guard.zone",
          "Asia/Tokyo",
          Bounds.TIME_ZONE,
          "期日を数える時間帯",
          "the zone whose days legal dates are");
  static final Setting NEW_REGISTER =
      Setting.optional(
          "guard.new-register",
          "",
          Bounds.GIVEN_UP_REGISTER,
          "捨てる台帳の番号(`reg_…`)、1回の起動だけ",
          "for one start: the id of the register that is given up");

  private static final List<Setting> OWN =
      List.of(
          PUBLIC_KEY,
          ISSUER,
          KEYS_DIR,
          JDBC_URL,
          USERNAME,
          PASSWORD,
          PORT,
          MANAGEMENT_PORT,
          MANAGEMENT_HOST,
          POLICIES_DIR,
          STATE_DIR,
          ZONE,
          NEW_REGISTER);

  static final List<Setting> ALL = Stream.concat(OWN.stream(), RoomSettings.ALL.stream()).toList();

  private final Function<String, Optional<String>> lookup;

  /** Takes the look-up of a property; a blank value counts as absent. */
  Settings(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  /** The setting of a property; asking for one that nobody declares is a fault of the program. */
  static Setting named(String property) {
    return ALL.stream().filter(one -> one.property().equals(property)).findFirst().orElseThrow();
  }

  Optional<String> given(Setting setting) {
    return lookup.apply(setting.property()).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The value or its fallback; empty text for a mandatory setting that is missing. */
  String value(Setting setting) {
    return given(setting).orElse(setting.isMandatory() ? "" : setting.fallback());
  }

  /** What is not as it was declared. */
  List<Problem> outOfBounds() {
    return ALL.stream()
        .filter(one -> !one.bounds().allow(value(one)))
        .map(one -> new Problem(one.variable(), one.bounds().japanese(), one.bounds().english()))
        .toList();
  }
}
