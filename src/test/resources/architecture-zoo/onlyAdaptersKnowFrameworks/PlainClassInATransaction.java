package jp.ward.guard.measure;

import jakarta.persistence.EntityManager;

class PlainClassInATransaction {
  EntityManager entities;
}
