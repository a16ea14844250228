/** What every service needs technically and none owns: events, outbox, consumer loop, problem details. No domain word. */
package cn.jiangmen.quality.kit;
