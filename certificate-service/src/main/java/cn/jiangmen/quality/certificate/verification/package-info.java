/**
 * Verification (证书核验): whether certificates exist, belong to whom they are said to, are in force on a day, and were issued
 * within the body's approval; each answer with what it rests on, signed, and never counted against the person who asks.
 */
package cn.jiangmen.quality.certificate.verification;
