package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("一つの番号体系に二つの値があれば二人")
class OnePersonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATENA/123456785/141011 ATENA/000000019/141011",
        "ATENA/123456785/141011 ATENA/000000019/141020",
        "ATENA/123456785/141020 ATENA/123456786/141011",
        "ATENA/1/131121 ATENA/2/131121",
        "ATENA/1/141011 ATENA/1/131121 ATENA/2/141020",
        "NON_RESIDENT_ATENA/1/141011 NON_RESIDENT_ATENA/2/141011",
        "NON_RESIDENT_ATENA/1/141011 NON_RESIDENT_ATENA/2/141020",
        "NAME_DOB/ミホン|1980-01-31 NAME_DOB/ミホン|1980-02-01",
        "NAME_DOB/ミホン|1980-01-31 NAME_DOB/カナリヤ|1981-01-31",
        "NAME_DOB/ミホン|1980-01-31 PHONE/0450000035 NAME_DOB/ミホン|1979-01-31",
        "STAFF/s-2001 STAFF/s-2002",
        "STAFF/a|s-2001 STAFF/b|s-2001",
        "STAFF/s-2001 ATENA/1/141011 STAFF/k-9",
        "PROFESSIONAL_NUMBER/弁護士12345 PROFESSIONAL_NUMBER/弁護士12346",
        "PROFESSIONAL_NUMBER/弁護士1 PROFESSIONAL_NUMBER/税理士1 PROFESSIONAL_NUMBER/弁護士2",
        "CORPORATE_NUMBER/5990000006364 CORPORATE_NUMBER/7000012050002"
      })
  void these_are_two_people(String identifiers) {
    assertEquals(List.of("about[0].identifiers"), refusedFields(identifiers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATENA/123456785/141011",
        "ATENA/123456785/141011 ATENA/123456785/141011",
        "ATENA/123456785/141011 ATENA/0123456785/141020",
        "ATENA/１２３/141011 ATENA/123/141020",
        "ATENA/1/141011 ATENA/2/131121",
        "ATENA/1/141011 NON_RESIDENT_ATENA/2/141011",
        "NAME_DOB/ミホン|1980-01-31 NAME_DOB/カナリヤ|1980-01-31",
        "NAME_DOB/ミホン|1980-01-31 NAME_DOB/みほん|1980−01−31",
        "NAME/ミホン NAME/カナリヤ",
        "PHONE/0450000035 PHONE/09000000035",
        "EMAIL/a@example.jp EMAIL/b@example.jp",
        "ADDRESS/231-0005_6-1 ADDRESS/231-0006_6-1",
        "STAFF/s-2001 STAFF/S-2001",
        "STAFF/s-2001 STAFF/ｓ-２００１",
        "PROFESSIONAL_NUMBER/弁護士12345 PROFESSIONAL_NUMBER/税理士12345",
        "PROFESSIONAL_NUMBER/弁護士12345 PROFESSIONAL_NUMBER/弁護士第012345号",
        "CORPORATE_NUMBER/5990000006364 CORPORATE_NUMBER/5-9900-0000-6364",
        "ATENA/x/141011 ATENA/1/141011"
      })
  void these_can_be_one(String identifiers) {
    assertEquals(List.of(), refusedFields(identifiers));
  }

  private static List<String> refusedFields(String identifiers) {
    FieldProblems problems = new FieldProblems();
    List<Identifier> raw = Stream.of(identifiers.split(" ")).map(OnePersonTest::raw).toList();
    Sample.identities().requireOnePerson("about[0].identifiers", raw, problems);
    assertTrue(problems.list().stream().allMatch(one -> one.message().contains("two people")));
    return problems.list().stream().map(FieldProblem::field).toList();
  }

  private static Identifier raw(String written) {
    String[] parts = written.split("/");
    return new Identifier(
        Scheme.valueOf(parts[0]), parts[1].replace('_', ' '), parts.length > 2 ? parts[2] : null);
  }
}
