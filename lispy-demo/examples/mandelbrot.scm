; The Mandelbrot set in characters: a point c stays if z -> z*z + c never flies off from 0. The
; farther a point is from staying, the lighter its character. The picture is that of Robert Brooks
; and Peter Matelski (1978), the first one of the set ever printed; it was made of asterisks.

; Counts steps until z is farther than 2 from the origin, and gives up at the limit.
(define (steps x y re im count limit)
  (if (= count limit)
      count
      (let ((xx (* x x))
            (yy (* y y)))
        (if (> (+ xx yy) 4.0)
            count
            (steps (+ (- xx yy) re)
                   (+ (* 2.0 (* x y)) im)
                   re
                   im
                   (+ count 1)
                   limit)))))

(define (shade count)
  (if (= count 48)
      "@"
      (if (> count 15)
          "%"
          (if (> count 9)
              "+"
              (if (> count 6)
                  "-"
                  (if (> count 4)
                      ":"
                      (if (> count 3) "." " ")))))))

; Steps of 1/32 and 1/16: exact in binary, so that every machine draws the same picture.
(define (row im re last)
  (if (< re last)
      (begin
        (display (shade (steps 0.0 0.0 re im 0 48)))
        (row im (+ re 0.03125) last))))

(define (picture im last)
  (if (< im last)
      (begin
        (row im -2.0 0.25)
        (display "|")
        (newline)
        (picture (+ im 0.0625) last))))

(picture -0.9375 1.0)
