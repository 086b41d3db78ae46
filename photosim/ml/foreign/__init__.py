"""Networks from elsewhere, looked at before ONNX Runtime may load them.

The way of a file: ``wire`` splits its bytes (Protocol Buffers, without the onnx package, which only
training needs) → ``structure`` takes it only where every part of it is one that a network of ours
has, and its inputs and outputs are those of its card → ``probe`` runs it once, with limits on
memory and time, and looks at what it gives. Each refusal is a ValueError whose text completes
"it can't be taken: …".
"""
