package jp.ward.guard.measure;

import java.time.LocalDateTime;
import java.util.function.Supplier;

class AsksByReference {
  Supplier<LocalDateTime> time = LocalDateTime::now;
}
