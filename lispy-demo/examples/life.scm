; John Conway's Game of Life (1970). The world is a list of living cells and has no edge: only the
; window that is drawn has one. Whoever lives tells all eight neighbours; a cell that hears from
; three will live, and one that hears from two if it lives now.

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

(define (contains? items x)
  (if (null? items)
      #f
      (if (equal? (car items) x)
          #t
          (contains? (cdr items) x))))

(define (count x items)
  (apply + (map (lambda (item) (if (equal? item x) 1 0)) items)))

(define (keep good? items)
  (if (null? items)
      '()
      (if (good? (car items))
          (cons (car items) (keep good? (cdr items)))
          (keep good? (cdr items)))))

(define (distinct items)
  (if (null? items)
      '()
      (let ((rest (distinct (cdr items))))
        (if (contains? rest (car items))
            rest
            (cons (car items) rest)))))

; --- a cell is a list (x y)

(define (moved cell by)
  (map + cell by))

(define directions
  '((-1 -1) (0 -1) (1 -1) (-1 0) (1 0) (-1 1) (0 1) (1 1)))

(define (neighbours cell)
  (map (lambda (direction) (moved cell direction)) directions))

(define (next-generation cells)
  (let ((heard (apply append (map neighbours cells))))
    (keep (lambda (cell)
            (let ((n (count cell heard)))
              (if (= n 3)
                  #t
                  (if (= n 2)
                      (contains? cells cell)
                      #f))))
          (distinct heard))))

; --- the window, from (0 0) to (width - 1, height - 1)

(define (range from to)
  (if (< from to)
      (cons from (range (+ from 1) to))
      '()))

(define (draw cells width height)
  (each (lambda (y)
          (each (lambda (x)
                  (display (if (contains? cells (list x y)) "#" ".")))
                (range 0 width))
          (newline))
        (range 0 height)))

(define (watch cells generation last width height)
  (display "generation ")
  (display generation)
  (display ", ")
  (display (length cells))
  (display " cells")
  (newline)
  (draw cells width height)
  (if (< generation last)
      (watch (next-generation cells) (+ generation 1) last width height)))

(define (after n cells)
  (if (= n 0)
      cells
      (after (- n 1) (next-generation cells))))

(display "The blinker turns.")
(newline)
(watch '((1 2) (2 2) (3 2)) 0 2 5 5)
(newline)

(define glider '((1 0) (2 1) (0 2) (1 2) (2 2)))

(display "The glider walks: after four generations it is itself, one step down and to the right.")
(newline)
(watch glider 0 4 6 5)
(newline)

(define (same-cells? a b)
  (if (= (length a) (length b))
      (null? (keep (lambda (cell) (not (contains? b cell))) a))
      #f))

(display "After 20 it is where five steps lead: ")
(display (same-cells? (after 20 glider)
                      (map (lambda (cell) (moved cell '(5 5))) glider)))
(newline)

(define r-pentomino '((1 0) (2 0) (0 1) (1 1) (1 2)))

(display "Five cells that grow, the r-pentomino: ")
(display (map (lambda (n) (length (after n r-pentomino))) '(0 1 2 3 4 5 6 7 8 9 10 11 12)))
(newline)
