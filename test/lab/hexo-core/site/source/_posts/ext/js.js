---
title: Ext js
date: 2024-05-16
---
Text.
