package jp.ward.guard.leak;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Made-up people, so conspicuous that nothing else in a machine looks like them. */
final class Canaries {

  /** A sound value of each scheme, each written as somebody might. */
  static final Map<String, String> BY_SCHEME =
      Map.ofEntries(
          Map.entry("ATENA", "９１７３６４０８５０２９１８３"),
          Map.entry("NON_RESIDENT_ATENA", "0091736408531"),
          Map.entry("NAME_DOB", "かなりや　ハナミズキ|1908-03-07"),
          Map.entry("NAME", "ﾎﾞﾀﾝｻﾞｸﾗ・ﾖｼﾉｽｹ"),
          Map.entry("PHONE", "+81 90-9173-6408"),
          Map.entry("EMAIL", "Kanariya.Hanamizuki@Botanzakura.example"),
          Map.entry("ADDRESS", "〒999-8042 鹿奈里屋町９８７丁目６５４番地３２１号"),
          Map.entry("PROFESSIONAL_NUMBER", "弁護士 第91736408号"),
          Map.entry("CORPORATE_NUMBER", "7917364085029"),
          Map.entry("STAFF", "Kanariya-Staff-9173"));

  /** Of the 個人番号 test range: refused wherever it stands. */
  static final String PERSONAL_NUMBER = "123456789018";

  static final String FOREIGN_NAME = "KANARIYA DEL BOTÁN Zakura";

  /** In a reference, which is sealed and never shown. */
  static final String NOTE = "鹿奈里屋の件";

  static final String CLERK = "Kanariya-Clerk-9174";
  static final String OFFICER = "Kanariya-Officer-9175";
  static final String STRANGER = "kz99417q";

  /** What a value is brought to before it is hashed, and parts that name somebody by themselves. */
  private static final List<String> NORMAL_FORMS =
      List.of(
          "917364085029183",
          "91736408531",
          "ATENA|141003|917364085029183",
          "NON_RESIDENT_ATENA|141003|91736408531",
          "かなりや ハナミズキ",
          "カナリヤ",
          "ハナミズキ",
          "NAME_DOB||カナリヤハナミズキ|1908-03-07",
          "1908-03-07",
          "NAME||クラヨシノスケボタンザ",
          "NAME_LIKE||クラヨシノスケボタンザ",
          "NAME_ONLY||クラヨシノスケボタンザ",
          "ボタンザクラ",
          "ヨシノスケ",
          "09091736408",
          "090-9173-6408",
          "PHONE||09091736408",
          "EMAIL||kanariya.hanamizuki@botanzakura.example",
          "botanzakura.example",
          "鹿奈里屋町",
          // seven digits alone stand in megabytes of ciphertext, in hex, sooner or later
          "'9998042'",
          "\"9998042\"",
          "9998042|",
          " 9998042",
          "=9998042",
          ":9998042",
          "999-8042",
          "987丁目654番地321号",
          "9998042|987-654-321",
          "ADDRESS||9998042|鹿奈里屋町987-654-321",
          "ADDRESS_NUMBERS||9998042|987-654-321",
          "ADDRESS_PART||9998042|987-654-321",
          "弁護士|91736408",
          "PROFESSIONAL_NUMBER||弁護士|91736408",
          "CORPORATE_NUMBER||7917364085029",
          "STAFF||kanariya-staff-9173",
          "STAFF||kanariya-clerk-9174",
          "sub-kanariya-clerk-9174",
          "KANARIYADELBOTANZAKURA");

  static final List<String> ALL =
      Stream.of(
              BY_SCHEME.values().stream(),
              Stream.of(PERSONAL_NUMBER, FOREIGN_NAME, NOTE, CLERK, OFFICER, STRANGER),
              NORMAL_FORMS.stream())
          .flatMap(one -> one)
          .toList();

  private Canaries() {}

  /** An identifier as the contract has it. */
  static String identifier(String scheme) {
    String municipality = scheme.endsWith("ATENA") ? ",\"municipality\":\"141020\"" : "";
    return "{\"scheme\":\"%s\",\"value\":\"%s\"%s}"
        .formatted(scheme, BY_SCHEME.get(scheme), municipality);
  }

  static String identifiers(String... schemes) {
    return Stream.of(schemes)
        .map(Canaries::identifier)
        .collect(java.util.stream.Collectors.joining(",", "[", "]"));
  }
}
