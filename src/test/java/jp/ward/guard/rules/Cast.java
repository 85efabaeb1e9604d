package jp.ward.guard.rules;

import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.email;
import static jp.ward.guard.testing.Marked.name;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.phone;
import static jp.ward.guard.testing.Marked.professional;

import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.Marked;

/** The people of the rule tests; none of them is anybody. */
final class Cast {

  static final Marked HER = atena("her");
  static final Marked HER_NAME = nameDob("HANAKO", "1980-01-31");
  static final Marked CHILD = atena("child");
  static final Marked HIM = atena("him");
  static final Marked HIS_NAME_DOB = nameDob("TARO", "1979-02-28");
  static final Marked HIS_NAME = name("TARO");
  static final Marked HIS_PHONE = phone("0450000001");
  static final Marked HIS_MAIL = email("him@example.invalid");
  static final Marked HIS_HOME = address("0000001", 1, 2, 3);
  static final Marked MOTHER = atena("his-mother");
  static final Marked MOTHERS_NAME_DOB = nameDob("UME", "1950-03-03");
  static final Marked MOTHERS_PHONE = phone("0450000002");
  static final Marked LAWYER = professional("BENGOSHI|1");
  static final Marked STRANGER = atena("stranger");
  static final Marked NEIGHBOUR = atena("neighbour");
  static final Marked SAFE_PHONE = phone("0450000003");
  static final Marked SAFE_MAIL = email("safe@example.invalid");
  static final Marked SAFE_HOME = address("0000003", 3, 3, 3);
  static final Marked UNSAFE_HOME = address("0000004", 4, 4, 4);

  private Cast() {}

  /** Protects her against him, whose mother and lawyer are known. */
  static AMeasure herMeasure() {
    return AMeasure.aMeasure()
        .protecting(HER, HER_NAME)
        .against(HIM, HIS_NAME_DOB, HIS_PHONE, HIS_MAIL, HIS_HOME)
        .with(AssociateKind.RELATIVE, MOTHER, MOTHERS_NAME_DOB, MOTHERS_PHONE)
        .with(AssociateKind.PROFESSIONAL, LAWYER)
        .safeAt(SAFE_PHONE, SAFE_MAIL, SAFE_HOME)
        .unsafeAt(UNSAFE_HOME);
  }
}
