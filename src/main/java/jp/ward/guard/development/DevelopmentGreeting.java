package jp.ward.guard.development;

import java.util.Map;

/** What the development mode says when the sample ward stands. Not in the production jar. */
final class DevelopmentGreeting {

  static final String NO_KEY =
      """
      開発用の鍵がありません。環境変数 MP_JWT_VERIFY_PUBLICKEY_LOCATION などを外して、もう一度起動してください。
      DEVELOPMENT: there is no development key, because the environment sets MP_JWT_... Unset it and
      start again.\
      """;

  static final String NO_WARD =
      "見本の区を登録できませんでした。 / DEVELOPMENT: the sample ward could not be registered: ";

  private static final String LINE = "=".repeat(92);

  private static final String TEXT =
      """
      {line}
      開発モード: 鍵・人・トークン・措置はすべて作りもので、止めると消えます。実在の人の情報を入れないでください。
      DEVELOPMENT: keys, people, tokens and measures are made up and gone when this stops. No real
      residents here.

      トークン(12時間有効、target/dev/tokens にも保存) / tokens (12 hours, also in target/dev/tokens)
      {tokens}
      見本の措置 / sample measures: {measures}
      Swagger UI: http://localhost:8080/q/swagger-ui

      横浜の事例を、別の端末から、プロジェクトのフォルダで試してください。
      Replay the Yokohama case from a second terminal, in the project folder.

      (1) A区がB区に電話で照会する → DUAL_APPROVAL_REQUIRED / ward A telephones ward B about her

      {first}
      (2) B区が親族(相手方)に電話する → BLOCK, RECIPIENT_IS_RESPONDENT / ward B rings the relative

      {second}{line}\
      """;

  private DevelopmentGreeting() {}

  /** Takes the tokens by the names of their people. */
  static String text(Map<String, String> tokens, int port) {
    StringBuilder list = new StringBuilder();
    for (DevelopmentPerson person : DevelopmentPerson.ALL) {
      list.append(
          "  %-14s %-9s %-16s %s%n    %s%n"
              .formatted(
                  person.name(),
                  person.upn(),
                  person.office(),
                  String.join(" ", person.groups()),
                  tokens.get(person.name())));
    }
    return TEXT.replace("{line}", LINE)
        .replace("{tokens}", list)
        .replace("{measures}", String.valueOf(DevelopmentMeasure.ALL.size()))
        .replace("{first}", DevelopmentCase.WARD_A_ASKS_WARD_B)
        .replace("{second}", DevelopmentCase.WARD_B_RINGS_THE_RELATIVE)
        .replace("localhost:8080", "localhost:" + port);
  }
}
