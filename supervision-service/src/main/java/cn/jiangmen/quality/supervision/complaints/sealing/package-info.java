/** Encryption of what could tell who wrote a letter: keys with ids, so that they can be changed. */
package cn.jiangmen.quality.supervision.complaints.sealing;
