/** The Kafka broker of a local run: one JVM, broker and controller in one, formatted when its folder is new. */
package cn.jiangmen.quality.broker;
