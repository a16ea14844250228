/** News told to addresses of others: signed, in order, until taken, with every call on record. */
package cn.jiangmen.quality.kit.webhooks;
