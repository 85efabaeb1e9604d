package jp.ward.guard.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every setting of the production profile, and their values. Held to the README by SettingsTest.
 */
final class Settings {

  static final Setting PUBLIC_KEY =
      new Setting(
          "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
          "mp.jwt.verify.publickey.location",
          null,
          "認証基盤の公開鍵(PEM ファイル)または JWKS のアドレス(https://…)",
          "the sign-in server's public key: a PEM file or a JWKS address (https://...)");
  static final Setting ISSUER =
      new Setting(
          "MP_JWT_VERIFY_ISSUER",
          "mp.jwt.verify.issuer",
          null,
          "トークンの発行者(iss の値)",
          "the issuer of the tokens (their iss)");
  static final Setting KEYS_DIR =
      new Setting(
          "GUARD_KEYS_DIR",
          "guard.keys.dir",
          null,
          "鍵のフォルダ(init-keys で作る)",
          "the key folder, made by init-keys");
  static final Setting JDBC_URL =
      new Setting(
          "QUARKUS_DATASOURCE_JDBC_URL",
          "quarkus.datasource.jdbc.url",
          "jdbc:h2:file:./data/guard;WRITE_DELAY=0",
          "データベース(PostgreSQL 用の構成では指定が必須)",
          "the database (a build for PostgreSQL needs it)");
  static final Setting USERNAME =
      new Setting(
          "QUARKUS_DATASOURCE_USERNAME",
          "quarkus.datasource.username",
          "guard",
          "データベースの利用者名",
          "the database's user");
  static final Setting PASSWORD =
      new Setting(
          "QUARKUS_DATASOURCE_PASSWORD",
          "quarkus.datasource.password",
          "",
          "データベースのパスワード",
          "the database's password");
  static final Setting PORT =
      new Setting(
          "QUARKUS_HTTP_PORT", "quarkus.http.port", "8080", "待ち受けるポート", "the port to serve on");
  static final Setting MANAGEMENT_PORT =
      new Setting(
          "QUARKUS_MANAGEMENT_PORT",
          "quarkus.management.port",
          "9000",
          "監視(/q/health の詳細と /q/metrics)を待ち受けるポート。外からは見えない",
          "the port for operations (details of /q/health, and /q/metrics), on loopback");
  static final Setting MANAGEMENT_HOST =
      new Setting(
          "QUARKUS_MANAGEMENT_HOST",
          "quarkus.management.host",
          "127.0.0.1",
          "監視のポートを開くアドレス",
          "the address on which the port for operations is opened");
  static final Setting POLICIES_DIR =
      new Setting(
          "GUARD_POLICIES_DIR",
          "guard.policies.dir",
          "",
          "判定表などのフォルダ(なければ同梱のもの)",
          "the policy folder (without it, the policies packed in the jar)");
  static final Setting STATE_DIR =
      new Setting(
          "GUARD_STATE_DIR",
          "guard.state.dir",
          "",
          "台帳の最新番号の控えを置くフォルダ(なければデータの隣: ./data/guard.state)",
          "where the highest ledger entry is noted (without it, beside the data:"
              + " ./data/guard.state)");
  static final Setting ZONE =
      new Setting(
          "GUARD_ZONE",
          "guard.zone",
          "Asia/Tokyo",
          "期日を数える時間帯",
          "the time zone whose days legal dates are");
  static final Setting NEW_REGISTER =
      new Setting(
          "GUARD_NEW_REGISTER",
          "guard.new-register",
          "",
          "使用済みの鍵で空の台帳を始めるとき、捨てる台帳の番号(reg_…)を、その1回の起動に限り指定する",
          "for one start: the id (reg_...) of the register that is given up, where an empty one"
              + " under used keys is meant");
  static final Setting SPOT_CHECK_SHARE =
      new Setting(
          "GUARD_SPOT_CHECK_SHARE",
          "guard.spot-check-share",
          "0.02",
          "管理者に回す抜き取りの割合(0から1)",
          "the share of views that go to a manager as a spot check (0 to 1)");
  static final Setting SPOT_CHECK_ACTS =
      new Setting(
          "GUARD_SPOT_CHECK_ACTS",
          "guard.spot-check-acts",
          "",
          "閲覧以外のうち管理者に回す抜き取りの割合(0から1)。空なら閲覧の割合の10分の1",
          "the share of all other acts that go to a manager; a tenth of the share of views where"
              + " unset");
  static final Setting STRONG_AMR =
      new Setting(
          "GUARD_STRONG_AMR",
          "guard.strong-amr",
          "mfa,sc|hwk|otp+pin|pwd|fpt|face",
          "強い認証とみなす amr(, は又は、+ は及び、| は部分のいずれか)",
          "the amr of a strong sign-in (comma: or; +: and; |: any of these words)");
  static final Setting STRONG_ACR =
      new Setting(
          "GUARD_STRONG_ACR",
          "guard.strong-acr",
          "mfa",
          "強い認証を求めるときに示す acr",
          "the acr that is asked for when a strong sign-in is needed");

  static final Setting SHARED_ACCOUNTS =
      new Setting(
          "GUARD_SHARED_ACCOUNTS",
          "guard.shared-accounts",
          "",
          "複数の職員が共用するアカウント(upn・sub の型。* は何文字でも、? は1文字、, で区切る)",
          "accounts that several people share (patterns of upn and sub; *: any characters, ?: one;"
              + " comma: or)");

  static final Setting HANDOVER_VALID =
      new Setting(
          "GUARD_HANDOVER_VALID",
          "guard.handover-valid",
          "P3D",
          "照会票の有効期間(ISO 8601、P3D は3日)",
          "how long a handover stands (ISO 8601, P3D is three days)");

  static final Setting LOOKBACK =
      new Setting(
          "GUARD_LOOKBACK",
          "guard.lookback",
          "30",
          "措置の登録から何日前までの行為を見直すか(0から365、0は見直さない)",
          "how many days before a measure what was let go on is looked at (0 to 365; 0: not at all)");

  static final Setting APPROVAL_PENDING =
      time("APPROVAL", "PENDING", "PT24H", "承認を待つ時間", "how long a request waits for its votes");
  static final Setting APPROVAL_PENDING_EMERGENCY =
      time(
          "APPROVAL",
          "PENDING_EMERGENCY",
          "PT1H",
          "緊急のとき承認を待つ時間",
          "how long an emergency's request waits");
  static final Setting APPROVAL_GRANTED =
      time("APPROVAL", "GRANTED", "PT8H", "承認を使える時間", "how long a grant can be used");
  static final Setting APPROVAL_GRANTED_EMERGENCY =
      time(
          "APPROVAL",
          "GRANTED_EMERGENCY",
          "PT1H",
          "緊急の承認を使える時間",
          "how long an emergency's grant can be used");
  static final Setting APPROVAL_REVIEW =
      time(
          "APPROVAL",
          "REVIEW",
          "PT24H",
          "緊急の承認を事後に点検する期限",
          "within which time a manager reviews an emergency's grant");
  static final Setting CLEARANCE_LIFETIME =
      time("CLEARANCE", "LIFETIME", "PT10M", "許可票の有効時間", "how long a clearance lasts");

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
          NEW_REGISTER,
          SPOT_CHECK_SHARE,
          SPOT_CHECK_ACTS,
          STRONG_AMR,
          STRONG_ACR,
          SHARED_ACCOUNTS,
          HANDOVER_VALID,
          LOOKBACK,
          APPROVAL_PENDING,
          APPROVAL_PENDING_EMERGENCY,
          APPROVAL_GRANTED,
          APPROVAL_GRANTED_EMERGENCY,
          APPROVAL_REVIEW,
          CLEARANCE_LIFETIME);

  static final List<Setting> ALL =
      Stream.of(OWN, LimitVariables.ALL, AuditSettings.ALL, NoticeSettings.ALL)
          .flatMap(List::stream)
          .toList();

  private static Setting time(
      String group, String name, String fallback, String japanese, String english) {
    String property = ("guard." + group + "." + name).toLowerCase(Locale.ROOT).replace('_', '-');
    String iso = " (ISO 8601)";
    return new Setting(
        "GUARD_" + group + "_" + name, property, fallback, japanese + iso, english + iso);
  }

  private final Function<String, Optional<String>> lookup;

  /** Takes the look-up of a property; a blank value counts as absent. */
  Settings(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  Optional<String> given(Setting setting) {
    return lookup.apply(setting.property()).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The value or its fallback; empty text for a mandatory setting that is missing. */
  String value(Setting setting) {
    return given(setting).orElse(setting.isMandatory() ? "" : setting.fallback());
  }
}
