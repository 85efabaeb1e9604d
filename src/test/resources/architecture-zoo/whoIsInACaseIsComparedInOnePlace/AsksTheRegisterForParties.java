package jp.ward.guard.incident;

import jp.ward.guard.access.Person;
import jp.ward.guard.measure.Parties;

class AsksTheRegisterForParties {
  Object of(Parties parties, Person person) {
    return parties.marksOf(person);
  }
}
