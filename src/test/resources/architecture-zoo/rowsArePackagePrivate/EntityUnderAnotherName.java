package jp.ward.guard.measure;

import jakarta.persistence.Entity;

@Entity
class EntityUnderAnotherName {}
